package vn.mangnon.protection.referral;

import vn.mangnon.protection.rules.FreeText;

/** The words of a referral as they are kept, bound to its row. */
record ReferralContent(FreeText purpose, LeastView view) {}
