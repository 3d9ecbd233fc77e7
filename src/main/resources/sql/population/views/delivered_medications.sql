select
    patient_id,
    code,
    start_date,
    name,
    end_date,
    daily_dose_mg,
    known_at
from stg_medications

union all

select
    patient_id,
    code,
    start_date,
    name,
    end_date,
    daily_dose_mg,
    known_at
from synthea_medications
