select
    patient_id,
    code_system,
    code,
    onset_date,
    end_date,
    known_at
from stg_conditions

union all

select
    patient_id,
    code_system,
    code,
    onset_date,
    end_date,
    known_at
from synthea_conditions
