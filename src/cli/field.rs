//! The text of a row of JSON Lines.

use serde_json::Value;

use crate::error::Quoted;

/// So many fields are named where the one asked for is missing.
const MOST_NAMED: usize = 5;

/// The text in a field of a row, or what is wrong with the row.
pub fn text_of(row: &str, field: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(row).map_err(|error| format!("no JSON: {error}"))?;
    let Value::Object(mut object) = value else { return Err("the row is no JSON object".into()) };
    match object.remove(field) {
        Some(Value::String(text)) => Ok(text),
        Some(other) => Err(format!("field {} must be a string, not {}", Quoted(field), kind(&other))),
        None => {
            let others: Vec<_> =
                object.keys().take(MOST_NAMED).map(|name| Quoted(name).to_string()).collect();
            let hint = if others.is_empty() { "" } else { "; it has " };
            Err(format!("the row has no field {}{hint}{}", Quoted(field), others.join(", ")))
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use super::text_of;

    #[test]
    fn a_field_is_read_or_the_row_refused() {
        assert_eq!(text_of(r#"{"id": 7, "نص": "\u0643 \n"}"#, "نص").unwrap(), "ك \n");
        for (row, problem) in [
            (r#"{"text": 7}"#, "must be a string, not a number"),
            (r#"{"text": null}"#, "not null"),
            (r#"{"txt": "a", "id": 1}"#, "no field \"text\"; it has \"id\", \"txt\""),
            (r#"{}"#, "no field \"text\""),
            (r#"["text"]"#, "no JSON object"),
            (r#"{"text": "a"#, "no JSON: "),
            (r#"{"text": "\ud800"}"#, "no JSON: "),
        ] {
            let error = text_of(row, "text").unwrap_err();
            assert!(error.contains(problem), "{error}");
        }
    }
}
