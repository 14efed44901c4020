#pragma once

#include <QStringList>

namespace migochat {

/// Names that people in Egypt bear, folded (see searchFold()), in the other script: "mona" → "مني", "ياسر" → "yasser",
/// "yaser". Names have no fixed spelling in Latin letters, so all usual ones are given. Empty for any other word.
[[nodiscard]] QStringList nameSpellings(QStringView word);

/// The same for all names that begin like this, for a search that answers every key; at most eight, three letters are
/// needed: "yas" → "ياسر", "ياسين", "ياسمين".
[[nodiscard]] QStringList nameSpellingsFrom(QStringView beginning);

/// Every other way in which somebody may have written what a folded word of a name begins with: in the other script, in
/// Franco ("a7med"), with "ال" or a preposition in front of it. For a search over names.
[[nodiscard]] QStringList nameWays(QStringView word);

} // namespace migochat
