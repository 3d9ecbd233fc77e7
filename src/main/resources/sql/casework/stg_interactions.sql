select
    id as interaction_id,
    case_id,
    type,
    try_cast(created_at as timestamp) as created_at,
    try_cast(duration_minutes as double) as duration_minutes,
    advocate_id,
    _raw

from raw_interactions
