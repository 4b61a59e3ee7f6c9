/**
 * What a case asks of others: the directory of services, referrals to one recipient with the least
 * view, and one-time links for recipients without an account.
 */
@NullMarked
@NamedInterface("referral")
package vn.mangnon.protection.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
