-- Primary claims with a submission, with what they are counted under and what is summed of them.
with submitted as (
    select
        claim_id,
        max_by(
            struct(submission_id, billing_npi),
            struct(recorded_date, interchange_control, segment_offset, submission_id)
        ) as latest

    from stg_claims
    where claim_id is not null
    group by claim_id
),

largest_lines as (
    select
        submitted.claim_id,
        submitted.latest.billing_npi,
        max_by(coalesce(lines.code, lpad(lines.revenue, 4, '0')), struct(lines.charge, -lines.line))
            as code

    from submitted
    left join stg_claim_lines as lines on lines.submission_id = submitted.latest.submission_id
    group by all
),

-- Money of the account's other claims stands with the first of its primary ones.
accounts as (
    select
        account_id,
        min(claim_id) filter (where payer_sequence = 'P' and source = 'submission') as claim_id,
        sum(payer_paid) filter (where payer_sequence <> 'P' or source <> 'submission') as paid,
        sum(contractual) filter (where payer_sequence <> 'P' or source <> 'submission')
            as contractual

    from fct_claims
    group by account_id
),

recent_answers as (
    select remits.claim_id, count(*) as answers, count_if(remits.paid = 0) as unpaid_answers
    from stg_remits as remits
    join stg_payments as payments on payments.payment_id = remits.payment_id
    where
        not remits.is_duplicate
        and remits.status in ('1', '2', '3', '4', '19', '20', '21')
        and payments.payment_date between run_date - 27 and run_date
    group by remits.claim_id
),

actions as (
    select pcn, min(to_date(from_utc_timestamp(at, business_zone))) as submitted_date
    from stg_remediation_results
    where what = 'submitted' and at < as_of
    group by pcn
)

select
    claims.*,
    is_mature and label is not null as is_adjudicated,
    is_mature and label = 1 as is_denied,
    coalesce(lines.billing_npi, '') as provider,
    coalesce(get(filter(service_families, f -> length(lines.code) = length(f.first)
        and lines.code between f.first and f.last), 0).family, 'other') as family,
    payer_paid + coalesce(accounts.paid, 0) as account_paid,
    charge - claims.contractual - coalesce(accounts.contractual, 0) as account_due,
    recent_answers.answers,
    recent_answers.unpaid_answers,
    if(
        label = 1 and actions.submitted_date >= initial_known_date,
        datediff(actions.submitted_date, initial_known_date),
        null
    ) as appeal_days,
    denials.writeoff_amount,
    denials.resolution_days,
    denials.resolutions

from fct_claims as claims
left join largest_lines as lines on lines.claim_id = claims.claim_id
left join accounts on accounts.claim_id = claims.claim_id
left join recent_answers on recent_answers.claim_id = claims.claim_id
left join actions on actions.pcn = claims.pcn
left join kpi_denials as denials on denials.claim_id = claims.claim_id
where claims.payer_sequence = 'P' and claims.source = 'submission'
