#pragma once

#include <QStringList>

namespace migochat {

/// Names that people in Egypt bear, folded (see searchFold()), in the other script: "mona" → "مني", "ياسر" → "yasser",
/// "yaser". Names have no fixed spelling in Latin letters, so all usual ones are given. Empty for any other word.
[[nodiscard]] QStringList nameSpellings(QStringView word);

/// The same for all names that begin like this, for a search that answers every key; at most eight, three letters are
/// needed: "yas" → "ياسر", "ياسين", "ياسمين".
[[nodiscard]] QStringList nameSpellingsFrom(QStringView beginning);

} // namespace migochat
