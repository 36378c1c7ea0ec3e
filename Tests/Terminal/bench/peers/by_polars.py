"""The figures of an exported commune by polars: by_polars.py FOLDER ANSWER"""

import datetime
import sys

import commune
import polars as pl

FOLDER, ANSWER = sys.argv[1], int(sys.argv[2])
TODAY = datetime.date(2026, 11, 23)


def read(kind, columns):
    head = pl.scan_csv(commune.path(FOLDER, kind), infer_schema=False)
    return head.select(columns)


def day(name):
    return pl.col(name).str.to_date("%Y-%m-%d").cast(pl.Int32)


def month(name):
    return (
        pl.col(name).str.slice(0, 4).cast(pl.Int32) * 12
        + pl.col(name).str.slice(5, 2).cast(pl.Int32) - 1)


def household():
    return pl.col("id").str.slice(0, 26).alias("household")


def truth(condition):
    return condition.fill_null(False).cast(pl.Int64).sum()


def tallied(frame, indicator, counted, remaining, unknown=False, excluded=False):
    parts = {
        "counted": counted, "remaining": remaining, "unknown": unknown, "excluded": excluded}
    return frame.group_by("period", "village").agg(
        **{name: truth(pl.lit(part) if isinstance(part, bool) else part)
           for name, part in parts.items()}
    ).select(
        "period", pl.lit(indicator).alias("indicator"), "village", "counted", "remaining",
        "unknown", "excluded")


def main():
    rows = []
    for name, number, first, last, at in commune.months(60, TODAY):
        date = datetime.date(1970, 1, 1) + datetime.timedelta(days=at)
        rows.append((name, number, first, last, at, int(f"{date:%Y%m%d}")))
    numbers = ["month", "first", "last", "at", "month_day"]
    months = pl.LazyFrame(
        rows, schema={"period": pl.String, **{name: pl.Int32 for name in numbers}}, orient="row")
    villages = read("village", ["id", "name", "cell"])
    households = read("household", ["id", "village"]).join(
        villages.select(pl.col("id").alias("village"), "name"), on="village"
    ).select("id", pl.col("name").alias("village"))
    of = households.rename({"id": "household"})
    frames = [*process(months, of, villages), *poverty(months, of)]
    frames.append(literacy(months, of))
    commune.write(pl.concat(pl.collect_all(frames)).rows())


def process(months, of, villages):
    assignments = read("assignment", ["id", "duty", "from", "visits", "who"]).select(
        household(), "duty", "who", day("from").alias("start"), month("from").alias("since"),
        pl.col("visits").cast(pl.Int32))
    days = pl.col("last") - pl.col("first") + 1
    possible = pl.col("last") - pl.max_horizontal("start", "first") + 1
    duties = months.join(assignments.filter(pl.col("duty") == "lead"), how="cross").filter(
        pl.col("start") <= pl.col("at")
    ).with_columns(
        expected=(2 * pl.col("visits") * possible + days - 1) // (2 * days))
    led = months.join(of, how="cross").join(
        duties.select("period", "household").unique().with_columns(led=pl.lit(True)),
        on=["period", "household"], how="left")
    yield tallied(led, "householdsLed", pl.col("led"), pl.col("led").is_null())

    met = read("visit", ["id", "day", "outcome", "visitor"]).filter(
        pl.col("outcome").is_in(["metHead", "metOther"])
    ).select(household(), day("day").alias("day"), month("day").alias("month"), "visitor").join(
        months.select("month", "at"), on="month"
    ).filter(pl.col("day") <= pl.col("at")).group_by("household", "visitor", "month").agg(
        times=pl.len())
    followed = duties.join(
        met, left_on=["household", "who", "month"], right_on=["household", "visitor", "month"],
        how="left"
    ).group_by("period", "household").agg(
        expected=pl.col("expected").sum(),
        made=pl.min_horizontal(pl.col("times").fill_null(0), "expected").sum()
    ).filter(pl.col("expected") > 0).join(of, on="household")
    enough = pl.col("made") >= pl.col("expected")
    yield tallied(followed, "visitedAsExpected", enough, ~enough)

    promises = read("promise", ["household", "due", "result.day", "result.outcome"]).select(
        "household", day("due").alias("due"), day("result.day").alias("settled"),
        pl.col("result.outcome").alias("outcome"), month("due").alias("month")
    ).join(of, on="household").join(months, on="month").filter(pl.col("due") <= pl.col("at"))
    kept = (
        (pl.col("outcome") == "done") & (pl.col("settled") <= pl.col("at"))
        & (pl.col("settled") <= pl.col("due"))).fill_null(False)
    dropped = (pl.col("outcome") == "dropped").fill_null(False)
    yield tallied(promises, "promisesKept", kept, ~kept & ~dropped, excluded=dropped)

    petitions = read("petition", ["id", "day", "answer.day"]).select(
        household(), day("day").alias("day"), day("answer.day").alias("answered")
    ).join(of, on="household").join(months, how="cross").filter(
        (pl.col("day") <= pl.col("at"))
        & (pl.col("answered").is_null() | (pl.col("answered") >= pl.col("first"))))
    answered = (pl.col("answered") <= pl.col("at")).fill_null(False)
    in_time = answered & (pl.col("answered") - pl.col("day") <= ANSWER).fill_null(False)
    petitions = petitions.filter(answered | (pl.col("at") - pl.col("day") > ANSWER))
    yield tallied(petitions, "petitionsAnswered", in_time, ~in_time)
    yield reviews(months, assignments, villages)


def reviews(months, assignments, villages):
    close = commune.DAYS_TO_CLOSE_REVIEW
    cells = assignments.join(
        read("caseworker", ["id", "cell"]), left_on="who", right_on="id"
    ).group_by("cell").agg(first_month=pl.col("since").min()).join(
        villages.sort("id").group_by("cell").agg(village=pl.col("name").first()), on="cell")
    closed = read("review", ["id", "closing.day"]).select(
        pl.col("id").str.slice(0, 26).alias("cell"),
        month_of(pl.col("id").str.slice(27)).alias("reviewed"),
        day("closing.day").alias("closed"))
    cases = months.with_columns(
        reviewed=pl.col("month") - 1, end=pl.col("first") - 1
    ).join(cells, how="cross").filter(
        pl.col("first_month") <= pl.col("reviewed")
    ).join(closed, on=["cell", "reviewed"], how="left")
    is_closed = (pl.col("closed") <= pl.col("at")).fill_null(False)
    in_time = is_closed & (pl.col("closed") - pl.col("end") <= close).fill_null(False)
    cases = cases.filter(is_closed | (pl.col("at") - pl.col("end") > close))
    return tallied(cases, "reviewsClosed", in_time, ~in_time)


def month_of(text):
    return text.str.slice(0, 4).cast(pl.Int32) * 12 + text.str.slice(5, 2).cast(pl.Int32) - 1


def poverty(months, of):
    since = {code: commune.day_number(date) for code, date in commune.STANDARDS.items()}
    results = read(
        "poverty", ["id", "result.class", "result.day", "result.standard"]
    ).filter(pl.col("result.class").is_not_null()).select(
        household(), "id", pl.col("result.class").alias("class"), day("result.day").alias("day"),
        month("result.day").alias("decided"),
        pl.col("result.standard").replace_strict(since, return_dtype=pl.Int32).alias("since"))
    last = results.join(months, how="cross").filter(
        (pl.col("day") <= pl.col("at")) & (pl.col("since") <= pl.col("day"))
    ).sort("day", "id").group_by("period", "household").agg(
        pl.col("class").last(), pl.col("decided").last())
    cases = months.join(of, how="cross").join(last, on=["period", "household"], how="left")
    known = (pl.col("month") - pl.col("decided") <= commune.MONTHS_A_CLASS_HOLDS).fill_null(False)
    for indicator, name in (("poorRate", "poor"), ("nearPoorRate", "nearPoor")):
        yield tallied(
            cases, indicator, known & (pl.col("class") == name),
            known & (pl.col("class") != name), unknown=~known)


def literacy(months, of):
    birth = pl.col("birth").str.replace("~", "", literal=True)
    length = birth.str.len_bytes()
    first = birth.str.slice(0, 7) + "-01"
    month_end = first.str.to_date("%Y-%m-%d", strict=False).dt.month_end()
    born = (
        pl.when(length == 4).then(birth + "-12-31")
        .when(length == 7).then(month_end.dt.to_string("%Y-%m-%d"))
        .otherwise(birth).str.replace_all("-", "").cast(pl.Int32))
    earliest = (birth + "-01-01").str.slice(0, 10).str.to_date("%Y-%m-%d").cast(pl.Int32)
    people = read("person", ["id", "birth"]).select(
        pl.col("id").alias("person"), born.alias("born"), earliest.alias("earliest"))
    homes = read("residence", ["id", "person"]).select(household(), "person").join(
        people, on="person").join(of, on="household")
    cases = homes.join(months, how="cross").filter(
        (pl.col("earliest") <= pl.col("at"))
        & ((pl.col("month_day") - pl.col("born")) // 10000).is_between(15, 60))
    return tallied(cases, "literacyRate", False, False, unknown=pl.col("village").is_not_null())


main()
