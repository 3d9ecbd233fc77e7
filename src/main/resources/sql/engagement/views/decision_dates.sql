-- The training grid: every so many days, counted from Friday 1970-01-09, so that tomorrow's run
-- finds the same dates and the week after each holds one working week; from the first therapy to
-- the business date. On each, what was known by then counts.
with bounds as (

    select
        ceil((unix_date(min(therapy_start_date)) - 8) / decision_interval_days) as first,
        (unix_date(run_date) - 8) div decision_interval_days as last
    from stg_patients
    where therapy_start_date <= run_date

),

steps as (

    select explode(sequence(first, last)) as step
    from bounds
    where first <= last

),

dates as (

    select date_from_unix_date(cast(step * decision_interval_days + 8 as int)) as decision_date
    from steps

)

select decision_date, decision_date as known_date
from dates
