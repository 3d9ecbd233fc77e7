-- What was known of each patient at the end of each decision date. Days are numbers of days since
-- 1970 in the business's zone: what happened, or became known, on a date lies before its end.
with events as (

    select
        patient_id,
        'interaction' as kind,
        unix_date(to_date(from_utc_timestamp(occurred_at, business_zone))) as day,
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))) as known_day,
        interaction_id as id,
        frm_id as word,
        direction = 'outbound' as flag,
        outcome in ('reached', 'replied') as is_reached,
        0 as days_supply
    from stg_interactions

    union all

    select
        patient_id, 'fill', unix_date(fill_date),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        fill_id, brand_id, true, true, days_supply
    from stg_fills

    union all

    select
        patient_id, 'diagnosis', unix_date(diagnosed_on),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        diagnosis_id, substr(icd10_code, 1, 3), is_primary, true, 0
    from stg_diagnoses

    union all

    select
        patient_id, 'switch',
        unix_date(to_date(from_utc_timestamp(occurred_at, business_zone))),
        unix_date(to_date(from_utc_timestamp(recorded_at, business_zone))),
        event_id, event_type, true, true, 0
    from stg_journey_events
    where event_type = 'switched'

),

-- One row per patient, so that no join multiplies events by decision dates.
histories as (

    select
        patient_id,
        array_agg(struct(day, known_day, word as frm_id, flag as is_contact, is_reached))
            filter (where kind = 'interaction') as interactions,
        array_sort(
            array_agg(struct(day, days_supply, known_day)) filter (where kind = 'fill')
        ) as fills,
        array_agg(struct(day, known_day, flag as is_primary, id, word as category))
            filter (where kind = 'diagnosis') as diagnoses,
        array_agg(struct(day, known_day)) filter (where kind = 'switch') as switches
    from events
    group by patient_id

),

-- Risk scores come daily: blocks of 30 days keep the join from pairing every score with every date.
windows as (

    select
        patient_id,
        decision_date,
        explode(
            sequence((unix_date(decision_date) - 29) div 30, unix_date(decision_date) div 30)
        ) as block
    from decision_points

),

risks as (

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

),

known as (

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
    left join histories on histories.patient_id = points.patient_id
    left join risks
        on risks.patient_id = points.patient_id and risks.decision_date = points.decision_date

),

sorted as (

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

),

features as (

    select
        patient_id,
        decision_date,
        brand_id,
        frm_id,

        -- who the patient is
        cast(floor(months_between(decision_date, birth_date) / 12) as int) as age,
        gender,
        region,
        income_bracket,
        insurance_type as insurance,
        diagnosis,
        size(array_except(transform(diagnoses, e -> e.category), array(diagnosis)))
            as comorbidity_count,
        disease_severity,
        risk_score,
        risk_score - risk_score_7d_ago as risk_score_7d_change,
        risk_score_30d_max,

        -- adherence
        case
            when size(fills_30d) > 0
                then least(
                    1,
                    aggregate(fills_30d, 0, (days, f) -> days + f.days_supply)
                        / (today + 1 - array_min(fills_30d.day))
                )
            when size(fills) > 0 then 0
        end as mpr_30d,
        case
            when size(fills_90d) > 0
                then least(
                    1,
                    aggregate(fills_90d, 0, (days, f) -> days + f.days_supply)
                        / (today + 1 - array_min(fills_90d.day))
                )
            when size(fills) > 0 then 0
        end as mpr_90d,
        -- supply that is left when the next fill comes is used up first
        case
            when size(fills) > 0
                then aggregate(
                    fills,
                    struct(first_fill_day as until, 0 as days),
                    (covered, f) -> struct(
                        greatest(covered.until, f.day) + f.days_supply as until,
                        covered.days + greatest(
                            0,
                            least(greatest(covered.until, f.day) + f.days_supply, today + 1)
                                - greatest(covered.until, f.day, window_start)
                        ) as days
                    ),
                    covered -> covered.days / (today + 1 - window_start)
                )
        end as pdc_90d,
        today - array_max(fills.day) as days_since_last_fill,

        -- contacts
        size(interactions) as total_interactions,
        today - array_max(contacts.day) as days_since_last_contact,
        size(interventions) / nullif(size(filter(contacts, e -> e.is_reached is not null)), 0)
            as past_response_rate,
        preferred_contact_method,
        datediff(decision_date, therapy_start_date) as days_on_therapy,
        greatest(size(fills) - 1, 0) as refill_number,
        size(switches) as switches_count,
        size(filter(contacts, e -> e.day > today - 30)) as contacts_last_30d,
        size(filter(contacts, e -> e.day > today - 90)) as contacts_last_90d,
        today - array_max(interventions.day) as days_since_last_intervention,
        concat('Q', quarter(decision_date)) as time_of_year,
        size(filter(interactions, e -> e.frm_id = sorted.frm_id)) as interactions_with_current_frm,
        case when hire_date <= decision_date then datediff(decision_date, hire_date) end
            as frm_tenure_days
    from sorted

)

select
    *,
    size(
        filter(
            array(
                age is null, gender is null, region is null, income_bracket is null,
                insurance is null, diagnosis is null, disease_severity is null,
                preferred_contact_method is null, risk_score is null, risk_score_30d_max is null,
                mpr_30d is null, mpr_90d is null, pdc_90d is null, days_since_last_fill is null,
                frm_tenure_days is null
            ),
            is_missing -> is_missing
        )
    ) / 29 as missing_share

from features
