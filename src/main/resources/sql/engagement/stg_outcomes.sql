select
    id as outcome_id,
    patient_id,
    lower(outcome_type) as outcome_type,
    try_cast(outcome_date as date) as outcome_date,
    try_cast(coalesce(recorded_at, outcome_date) as timestamp) as recorded_at,
    _raw

from raw_outcomes
