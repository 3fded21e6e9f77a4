//! The grid as a file.

use crate::on_both;

on_both!(a_cohort_leaves_as_csv_workbook_and_json, |app| async {
    let facilitator = crate::facilitate::facilitator(app).await;
    let base = crate::facilitate::cohort(&facilitator).await;
    let csv = facilitator.get(&format!("{base}/progress.csv")).await.with_status(200);
    assert!(csv.body.starts_with("\u{feff}Learner,E-mail"), "{}", &csv.body[..80]);
    let json = facilitator.get(&format!("{base}/progress.json")).await.with_status(200).json();
    let rows = json.as_array().unwrap();
    assert_eq!(rows.len() + 1, csv.body.lines().count());
    assert!(rows.iter().any(|row| row["email"] == "learner@demo.example" && row["module_1_done"].is_u64()));
    let book = facilitator.get(&format!("{base}/progress.xlsx")).await.with_status(200);
    assert!(book.body.starts_with("PK"));
    let name = book.headers["content-disposition"].to_str().unwrap().to_owned();
    assert!(name.starts_with("attachment") && name.ends_with(".xlsx\""), "{name}");
    let other = app.signed_in_as("other-facilitator@demo.example").await;
    for ending in ["csv", "json", "xlsx"] {
        other.get(&format!("{base}/progress.{ending}")).await.with_status(404);
    }
});
