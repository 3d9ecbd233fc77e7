-- Lines of the answers that stand, with what each was allowed; of an answer without lines those of
-- the latest submission, of which nothing is told.
with adjusted as (
    select
        remit_id,
        line,
        sum(amount) filter (where amount_class in ('patient_responsibility', 'prior_payer'))
            as others_amount

    from stg_adjustments
    group by remit_id, line
),

answers as (
    select
        remits.remit_id,
        remits.claim_id,
        remits.lines,
        claims.payer,
        claims.payer_sequence,
        coalesce(claims.service_from, remits.service_from) as service_date,
        coalesce(payments.payment_date, payments.recorded_date) as payment_date,
        coalesce(adjusted.others_amount, 0) as others_amount

    from stg_remits as remits
    join int_claims as claims on claims.claim_id = remits.claim_id
    left join stg_payments as payments on payments.payment_id = remits.payment_id
    left join adjusted on adjusted.remit_id = remits.remit_id and adjusted.line = 0
    where remits.is_current
),

latest as (
    select
        claim_id,
        max_by(
            submission_id,
            struct(recorded_date, interchange_control, segment_offset, submission_id)
        ) as submission_id

    from stg_claims
    where claim_id is not null
    group by claim_id
),

lines as (
    select
        answers.* except (lines, service_date, others_amount),
        told.line,
        coalesce(told.claim_line, told.line) as claim_line,
        told.code,
        told.modifiers,
        coalesce(nullif(told.units, 0), nullif(told.original_units, 0), 1) as units,
        coalesce(told.service_from, answers.service_date) as service_date,
        told.allowed as told_amount,
        -- What patient and prior payer owe of the whole claim belongs to its only line, if it has one.
        told.paid + coalesce(adjusted.others_amount, 0) + case
            when answers.others_amount = 0 or answers.lines = 1 then answers.others_amount
        end as computed_amount

    from answers
    join stg_remit_lines as told on told.remit_id = answers.remit_id
    left join adjusted on adjusted.remit_id = told.remit_id and adjusted.line = told.line

    union all

    select
        answers.* except (lines, service_date, others_amount),
        sent.line,
        sent.line as claim_line,
        sent.code,
        sent.modifiers,
        coalesce(nullif(sent.units, 0), 1) as units,
        coalesce(sent.service_from, answers.service_date) as service_date,
        null as told_amount,
        null as computed_amount

    from answers
    join latest on latest.claim_id = answers.claim_id
    join stg_claim_lines as sent on sent.submission_id = latest.submission_id
    where answers.lines = 0
)

select
    * except (modifiers, told_amount, computed_amount),
    array_join(array_sort(split(coalesce(modifiers, ''), '[|]')), '|') as modifiers,
    cast(coalesce(told_amount, computed_amount) as decimal(18, 2)) as allowed_amount

from lines
