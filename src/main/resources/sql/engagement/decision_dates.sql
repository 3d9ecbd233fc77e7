-- The training grid: every so many days, counted from Monday 1970-01-05, so that tomorrow's run
-- finds the same dates; from the first therapy to the business date.
with bounds as (

    select
        ceil((unix_date(min(therapy_start_date)) - 4) / decision_interval_days) as first,
        (unix_date(run_date) - 4) div decision_interval_days as last
    from stg_patients
    where therapy_start_date <= run_date

),

steps as (

    select explode(sequence(first, last)) as step
    from bounds
    where first <= last

)

select date_from_unix_date(cast(step * decision_interval_days + 4 as int)) as decision_date
from steps
