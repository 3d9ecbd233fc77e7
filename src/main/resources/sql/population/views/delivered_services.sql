select
    patient_id,
    service,
    performed_on,
    result,
    known_at
from stg_services

union all

select
    patient_id,
    service,
    performed_on,
    result,
    known_at
from synthea_services
