select
    patient_id,
    try_cast(score_date as date) as score_date,
    try_cast(risk_score as double) as risk_score,
    try_cast(coalesce(recorded_at, score_date) as timestamp) as recorded_at,
    _raw

from raw_risk_scores
