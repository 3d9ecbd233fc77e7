-- Numerators and divisors by dimension. The reporting month is the last that is over.
with counted as (
    select
        *,
        explode(
            filter(
                array(
                    'all',
                    'payer:' || coalesce(payer, ''),
                    'provider:' || provider,
                    'family:' || family,
                    'month:' || coalesce(date_format(submitted_date, 'yyyy-MM'), ''),
                    'cause:' || initial_cause
                ),
                each -> each is not null
            )
        ) as dimension,
        date_trunc('month', run_date + 1) as month_end

    from kpi_claims
)

select
    dimension,
    count(*) as claims,
    count_if(is_mature) as mature,
    count_if(is_adjudicated) as adjudicated,
    count_if(is_mature and initial_outcome is null) as unanswered,
    count_if(is_denied) as initial_denied,
    count_if(is_adjudicated and initial_outcome = 'partially_denied') as partially_denied,
    count_if(is_denied and is_overturned) as overturned,
    count_if(is_adjudicated and state in ('denied', 'denied_after_payment')) as final_denied,
    count_if(is_mature and is_first_pass) as first_pass,
    count_if(is_mature and is_clean) as clean,
    count_if(is_mature and has_ack) as acknowledged,
    count_if(rejected > 0) as rejected_claims,
    sum(charge) filter (where is_denied) as denied_charge,
    sum(charge) filter (where is_adjudicated) as adjudicated_charge,
    sum(denied_lines) filter (where is_adjudicated) as denied_lines,
    sum(remit_lines) filter (where is_adjudicated) as remit_lines,
    sum(payer_paid) filter (where is_adjudicated) as payer_paid,
    sum(charge - contractual - prior_payer - patient_responsibility)
        filter (where is_adjudicated) as payer_due,
    sum(account_paid) filter (where is_adjudicated) as account_paid,
    sum(account_due) filter (where is_adjudicated) as account_due,
    sum(answers) as answers,
    sum(unpaid_answers) as unpaid_answers,
    count_if(
        label = 1
        and initial_known_date >= add_months(month_end, -1)
        and initial_known_date < month_end
    ) as reported_denials,
    count_if(
        submitted_date >= add_months(month_end, -4) and submitted_date < add_months(month_end, -1)
    ) as submitted_before,
    avg(days_to_adjudicate) as mean_days_to_adjudicate,
    percentile(days_to_adjudicate, 0.5) as median_days_to_adjudicate,
    avg(days_to_pay) as mean_days_to_pay,
    percentile(days_to_pay, 0.5) as median_days_to_pay,
    avg(appeal_days) as time_to_appeal,
    sum(resolution_days) / nullif(sum(resolutions), 0) as time_to_resolution,
    cast(coalesce(sum(writeoff_amount), 0) as decimal(18, 2)) as denial_writeoff_amount,
    cast(coalesce(sum(underpaid_amount), 0) as decimal(18, 2)) as underpaid_amount

from counted
group by dimension
