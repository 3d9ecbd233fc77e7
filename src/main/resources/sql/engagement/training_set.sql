-- What was done after each decision point and what came of it, as far as it is known by as_of. A
-- label is null until its days are over, and the days within which they are still being reported.
-- They end where the feed ended: after its last row, silence is no success.
with feeds as (

    select
        (
            select to_date(from_utc_timestamp(max(recorded_at), business_zone))
            from stg_interactions
            where recorded_at < as_of
        ) as interactions_to,
        (
            select to_date(from_utc_timestamp(max(recorded_at), business_zone))
            from stg_outcomes
            where recorded_at < as_of
        ) as outcomes_to

),

contacts as (

    select
        patient_id,
        array_agg(unix_date(to_date(from_utc_timestamp(occurred_at, business_zone)))) as days
    from stg_interactions
    where direction = 'outbound' and occurred_at < as_of and recorded_at < as_of
    group by patient_id

),

discontinuations as (

    select patient_id, array_agg(unix_date(outcome_date)) as days
    from stg_outcomes
    where outcome_type = 'discontinued' and outcome_date <= run_date and recorded_at < as_of
    group by patient_id

),

followed as (

    select
        features.*,
        contacts.days as contact_days,
        unix_date(features.decision_date) as today,
        array_min(
            filter(discontinuations.days, day -> day > unix_date(features.decision_date))
        ) - unix_date(features.decision_date) as days_to_discontinuation,
        datediff(feeds.interactions_to, features.decision_date) - label_gap_days
            as contact_days_known,
        datediff(feeds.outcomes_to, features.decision_date) - label_gap_days as days_known
    from features
    cross join feeds
    left join contacts on contacts.patient_id = features.patient_id
    left join discontinuations on discontinuations.patient_id = features.patient_id

)

select
    * except (contact_days, today, days_to_discontinuation, contact_days_known, days_known),
    case
        when contact_days_known >= 7
            then coalesce(exists(contact_days, day -> day > today and day <= today + 7), false)
    end as contacted,
    case when days_known >= 30 then coalesce(days_to_discontinuation <= 30, false) end
        as discontinued_30d,
    case when days_known >= 90 then coalesce(days_to_discontinuation <= 90, false) end
        as discontinued_90d,
    -- what was reported early does not count yet: of the others it is not known
    coalesce(days_to_discontinuation <= days_known, false) as is_discontinued,
    least(days_to_discontinuation, greatest(days_known, 0)) as days_observed

from followed
