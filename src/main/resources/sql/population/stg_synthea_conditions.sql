select
    -- keys
    patient as patient_id,
    encounter as encounter_id,
    code as condition_code,
    try_cast(start as date) as start_date,

    -- attributes
    try_cast(stop as date) as stop_date,
    system as code_system,
    description as condition_description,
    _raw

from raw_synthea_conditions
