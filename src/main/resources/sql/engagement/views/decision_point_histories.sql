-- What was known of each patient at the end of each decision date: what happened, or became known, on
-- a date lies before its end.
with known as (

    select
        points.decision_date,
        unix_date(points.decision_date) as today,
        patients.*,
        frms.hire_date,
        risks.risk_score,
        risks.risk_score_7d_ago,
        risks.risk_score_30d_max,
        filter(
            coalesce(interactions, array()),
            e -> greatest(e.day, e.known_day) <= unix_date(points.decision_date)
        ) as interactions,
        filter(
            coalesce(fills, array()),
            e -> greatest(e.day, e.known_day) <= unix_date(points.decision_date)
        ) as fills,
        filter(
            coalesce(diagnoses, array()),
            e -> greatest(e.day, e.known_day) <= unix_date(points.decision_date)
        ) as diagnoses,
        filter(
            coalesce(switches, array()),
            e -> greatest(e.day, e.known_day) <= unix_date(points.decision_date)
        ) as switches
    from decision_points as points
    inner join stg_patients as patients on patients.patient_id = points.patient_id
    left join stg_frms as frms on frms.frm_id = patients.frm_id
    left join patient_histories as histories
        on histories.patient_id = points.patient_id
    left join decision_point_risks as risks
        on risks.patient_id = points.patient_id and risks.decision_date = points.decision_date

)

select
    *,
    filter(interactions, e -> e.is_contact) as contacts,
    filter(interactions, e -> e.is_contact and e.is_reached) as interventions,
    filter(fills, f -> f.day > today - 30) as fills_30d,
    filter(fills, f -> f.day > today - 90) as fills_90d,
    array_min(fills.day) as first_fill_day,
    greatest(array_min(fills.day), today - 89) as window_start,
    array_max(
        transform(
            filter(diagnoses, e -> coalesce(e.is_primary, true)),
            e -> struct(e.is_primary is not null as is_marked, e.day, e.id, e.category)
        )
    ).category as diagnosis
from known
