with charges as (

    select frm_id, count(*) as patients
    from stg_patients
    where enrolled_at < as_of and recorded_at < as_of
    group by frm_id

),

activity as (

    select
        frm_id,
        count_if(is_contact) as contacts,
        count(distinct case when is_contact then patient_id end) as patients_contacted,
        count_if(is_contact and is_reached) as reached,
        count_if(is_contact and is_reached is not null) as answered,
        count_if(not is_contact) as inbound,
        -- decimal: the sum must not depend on the order of its terms
        cast(sum(cast(duration_minutes as decimal(12, 4))) as double) as minutes,
        median(hours_to_recording) as hours_to_recording
    from fct_interactions
    where interaction_date > date_sub(run_date, 30)
    group by frm_id

),

complaints as (

    select frm_id, count(*) as complaints
    from stg_complaints
    where occurred_at >= as_of - interval 90 days and occurred_at < as_of and recorded_at < as_of
    group by frm_id

),

surveys as (

    select
        frm_id,
        cast(avg(cast(satisfaction_score as decimal(8, 4))) as double) as satisfaction,
        count_if(used_recommendations) / nullif(count(used_recommendations), 0) as adoption
    from stg_frm_survey
    where survey_date > date_sub(run_date, 90) and survey_date <= run_date
    group by frm_id

)

select
    frms.frm_id,
    frms.name,
    frms.territory,
    frms.daily_capacity,
    coalesce(charges.patients, 0) as patients,
    coalesce(activity.contacts, 0) as contacts_30d,
    coalesce(activity.patients_contacted, 0) as patients_contacted_30d,
    coalesce(activity.reached, 0) as reached_30d,
    activity.reached / nullif(activity.answered, 0) as reach_rate_30d,
    coalesce(activity.inbound, 0) as inbound_30d,
    activity.minutes as contact_minutes_30d,
    coalesce(activity.contacts, 0)
        / nullif(
            frms.daily_capacity
                * size(
                    filter(
                        sequence(date_sub(run_date, 29), run_date), day -> weekday(day) < 5
                    )
                ),
            0
        ) as utilisation_30d,
    activity.hours_to_recording as median_hours_to_recording_30d,
    coalesce(complaints.complaints, 0) as complaints_90d,
    surveys.satisfaction as avg_satisfaction_90d,
    surveys.adoption as adoption_rate_90d

from stg_frms as frms
left join charges on charges.frm_id = frms.frm_id
left join activity on activity.frm_id = frms.frm_id
left join complaints on complaints.frm_id = frms.frm_id
left join surveys on surveys.frm_id = frms.frm_id
