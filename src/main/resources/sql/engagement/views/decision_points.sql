-- Patients who were active on each of the decision dates, as far as that was known on its known
-- date: enrolled, on therapy, and the last outcome not a discontinuation. Of outcomes of one day
-- the one reported later is the last.
with history as (

    select
        patient_id,
        array_sort(
            array_agg(
                struct(
                    outcome_date,
                    to_date(from_utc_timestamp(recorded_at, business_zone)) as known_date,
                    recorded_at,
                    outcome_id,
                    outcome_type
                )
            )
        ) as outcomes
    from stg_outcomes
    group by patient_id

)

select /*+ broadcast(dates) */
    patients.patient_id,
    dates.decision_date,
    coalesce(
        to_date(from_utc_timestamp(patients.opted_out_at, business_zone)) <= dates.decision_date,
        false
    ) as is_opted_out

from stg_patients as patients
inner join decision_dates as dates
    on patients.therapy_start_date <= dates.decision_date
    and to_date(from_utc_timestamp(patients.enrolled_at, business_zone)) <= dates.decision_date
    and to_date(from_utc_timestamp(patients.recorded_at, business_zone)) <= dates.known_date
left join history on history.patient_id = patients.patient_id
where
    coalesce(
        try_element_at(
            filter(
                history.outcomes,
                o -> o.outcome_date <= dates.decision_date and o.known_date <= dates.known_date
            ),
            -1
        ).outcome_type,
        'none'
    ) <> 'discontinued'
