select
    id as answer_id,
    frm_id,
    try_cast(survey_date as date) as survey_date,
    try_cast(satisfaction_score as double) as satisfaction_score,
    coalesce(try_cast(used_recommendations as boolean), try_cast(used_recommendations as double) <> 0)
        as used_recommendations,
    comment,
    _raw

from raw_frm_survey
