-- Risk scores of the 30 days up to each decision point, as known then. They come daily: blocks of 30
-- days keep the join from pairing every score with every date.
with windows as (

    select
        patient_id,
        decision_date,
        explode(
            sequence((unix_date(decision_date) - 29) div 30, unix_date(decision_date) div 30)
        ) as block
    from decision_points

)

select
    windows.patient_id,
    windows.decision_date,
    max_by(scores.risk_score, scores.score_date) as risk_score,
    max_by(scores.risk_score, scores.score_date)
        filter (where scores.score_date <= date_sub(windows.decision_date, 7))
        as risk_score_7d_ago,
    max(scores.risk_score) as risk_score_30d_max
from windows
inner join stg_risk_scores as scores
    on scores.patient_id = windows.patient_id
    and unix_date(scores.score_date) div 30 = windows.block
    and scores.score_date between date_sub(windows.decision_date, 29) and windows.decision_date
    and to_date(from_utc_timestamp(scores.recorded_at, business_zone))
        <= windows.decision_date
where scores.score_date >= (select date_sub(min(decision_date), 29) from decision_points)
group by windows.patient_id, windows.decision_date
