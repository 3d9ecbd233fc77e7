select
    * except (payer, code, modifier, `from`),
    nullif(trim(leading '0' from upper(regexp_replace(payer, r'[^\p{L}\p{Nd}]', ''))), '') as payer,
    upper(code) as code,
    coalesce(upper(modifier), '*') as modifier,
    coalesce(`from`, '1995-01-01') as `from`

from raw_fee_schedule
