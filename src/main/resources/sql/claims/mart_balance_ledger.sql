with entries as (
    select
        coalesce(payments.payer, '') as payer,
        coalesce(adjustments.provider, '') as provider,
        coalesce(
            trim(leading '0' from upper(regexp_replace(adjustments.reference, r'[^\p{L}\p{Nd}]', ''))),
            ''
        ) as reference,
        adjustments.code,
        adjustments.amount,
        coalesce(payments.payment_date, payments.recorded_date) as payment_date

    from stg_provider_adjustments as adjustments
    join stg_payments as payments on payments.payment_id = adjustments.payment_id
    where adjustments.code in ('FB', 'WO') and not adjustments.is_duplicate
)

select
    payer,
    provider,
    reference,
    cast(-sum(if(code = 'FB', amount, 0)) as decimal(18, 2)) as forwarded,
    cast(sum(if(code = 'WO', amount, 0)) as decimal(18, 2)) as recovered,
    -- A recovery that nothing preceded was taken at once: no money is open.
    cast(if(min(amount) < 0, -sum(amount), 0) as decimal(18, 2)) as open_amount,
    min(payment_date) as first_date,
    max(payment_date) as last_date

from entries
group by payer, provider, reference
