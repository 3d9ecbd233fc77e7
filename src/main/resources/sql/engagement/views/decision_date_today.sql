-- The night's one date, with all that is known at its end.
select run_date as decision_date, run_date as known_date
