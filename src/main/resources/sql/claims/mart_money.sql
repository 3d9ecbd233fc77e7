-- What was seen before counts nowhere; whether a payment adds up is asked of all that came with it.
with claims as (
    select payment_id, sum(paid) as claims_paid, sum(interest) as interest
    from stg_remits
    where not is_duplicate
    group by payment_id
),

adjustments as (
    select payment_id, sum(amount) as plb_total
    from stg_provider_adjustments
    where not is_duplicate
    group by payment_id
)

select
    payments.payment_id,
    payments.trace,
    payments.payer,
    payments.payee_npi,
    payments.payment_date,
    payments.amount,
    cast(coalesce(claims.claims_paid, 0) as decimal(18, 2)) as claims_paid,
    cast(coalesce(adjustments.plb_total, 0) as decimal(18, 2)) as plb_total,
    cast(coalesce(claims.interest, 0) as decimal(18, 2)) as interest,
    cast(
        payments.amount - (payments.claims_paid - payments.plb_total) as decimal(18, 2)
    ) as difference,
    payments.warnings

from stg_payments as payments
left join claims on claims.payment_id = payments.payment_id
left join adjustments on adjustments.payment_id = payments.payment_id
where not payments.is_duplicate
