select
    patient_id,
    measure,
    measured_at,
    value,
    known_at
from stg_measurements

union all

select
    patient_id,
    measure,
    measured_at,
    value,
    known_at
from synthea_measurements
