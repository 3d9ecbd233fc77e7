-- The business date and 30 days before it, both as they are known now.
select decision_date, run_date as known_date
from (select explode(array(run_date, date_sub(run_date, 30))) as decision_date)
