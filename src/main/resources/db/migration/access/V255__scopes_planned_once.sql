-- Planning took three quarters of each call: PostgreSQL guesses that the general plan is dearer.
alter function access.scopes(text, text) set plan_cache_mode = force_generic_plan;
