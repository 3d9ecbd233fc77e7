select
    id as patient_id,
    insurance_type,
    preferred_channel,
    state,
    try_cast(risk_score as double) as risk_score,
    try_cast(created_at as timestamp) as created_at,
    _raw

from raw_patients
