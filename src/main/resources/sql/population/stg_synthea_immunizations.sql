select
    -- keys
    patient as patient_id,
    encounter as encounter_id,
    code as vaccine_code,
    try_cast(date as timestamp) as given_at,

    -- attributes
    description as vaccine_description,
    try_cast(base_cost as double) as base_cost,
    _raw

from raw_synthea_immunizations
