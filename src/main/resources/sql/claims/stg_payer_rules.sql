select
    * except (payer, kind, code, value, `from`),
    nullif(trim(leading '0' from upper(regexp_replace(payer, r'[^\p{L}\p{Nd}]', ''))), '') as payer,
    lower(kind) as kind,
    coalesce(upper(code), '*') as code,
    lower(value) as value,
    coalesce(`from`, '1995-01-01') as `from`

from raw_payer_rules
