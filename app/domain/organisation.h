#pragma once

#include <QString>

namespace migochat {

/// The hospital, company, factory … that a text names, with the word behind it, folded as searchFold() does ("لمستشفى الشفا"
/// → "مستشفي الشفا"); empty when it names none.
[[nodiscard]] QString organisationIn(QStringView text);

} // namespace migochat
