select
    id as feedback_id,
    case_id,
    try_cast(csat_score as double) as csat_score,
    nps_bucket,
    feedback_text,
    try_cast(submitted_at as timestamp) as submitted_at,
    _raw

from raw_feedback
