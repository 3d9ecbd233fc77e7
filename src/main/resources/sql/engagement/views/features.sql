-- Features of each decision point, from what was known then.
with features as (

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
        size(filter(interactions, e -> e.frm_id = points.frm_id)) as interactions_with_current_frm,
        case when hire_date <= decision_date then datediff(decision_date, hire_date) end
            as frm_tenure_days
    from decision_point_histories as points

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
    ) / 28 as missing_share

from features
