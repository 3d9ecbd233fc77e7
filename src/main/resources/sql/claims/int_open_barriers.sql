-- A denial is over when an answer that takes its place is known, or its deadline has passed.
with payment_days as (
    select remits.claim_id, payments.payment_date, min(remits.recorded_date) as known_date
    from stg_remits as remits
    join stg_payments as payments on payments.payment_id = remits.payment_id
    where not remits.is_duplicate
    group by all
),

dated as (
    select
        denials.claim_id,
        denials.cause as barrier,
        coalesce(remits.recorded_date, denials.notice_date) as known_date,
        coalesce(denials.notice_date, remits.recorded_date) as event_date,
        coalesce(answered.known_date, denials.resolved_date) as resolved_date,
        denials.deadline + 1 as late_date

    from fct_denials as denials
    join stg_remits as remits on remits.remit_id = denials.remit_id
    left join payment_days as answered
        on answered.claim_id = denials.claim_id and answered.payment_date = denials.resolved_date
),

known as (
    select
        patients.patient_id,
        dated.barrier,
        to_utc_timestamp(dated.known_date, business_zone) as known_at,
        to_utc_timestamp(dated.event_date, business_zone) as event_at,
        to_utc_timestamp(least(dated.resolved_date, dated.late_date), business_zone) as over_at

    from dated
    join int_claim_patients as patients on patients.claim_id = dated.claim_id
    where patients.patient_id is not null
)

select
    patient_id,
    barrier,
    known_at,
    event_at,
    if(count_if(over_at < as_of) = count(*), max(over_at), null) as until

from known
where known_at is not null and event_at is not null
group by patient_id, barrier, known_at, event_at
