#include "tests/sim/gemini.h"

#include <algorithm>
#include <array>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    QStringView name;
    QStringView traits; ///< words: minimal, levels, modelLast, json, ids
};

// State of November 2026. Models that were shut down are not here: they answer 404.
constexpr std::array kRows{
    Row{u"gemini-3.8-flash", u"levels json ids"},
    Row{u"gemini-3.7-flash", u"levels json ids"},
    Row{u"gemini-3.6-flash", u"minimal levels json ids"},
    Row{u"gemini-3.5-flash", u"minimal levels modelLast json ids"},
    Row{u"gemini-3.5-flash-lite", u"minimal levels json ids"},
    Row{u"gemini-3.1-flash-lite", u"minimal levels modelLast json ids"},
    Row{u"gemini-3.1-pro-preview", u"levels modelLast json ids"},
    Row{u"gemini-4-argon", u"levels json ids"},
    Row{u"gemini-4-carbon", u"levels json ids"},
    Row{u"gemini-4-hydrogen", u"levels json ids"},
    Row{u"gemini-flash-latest", u"levels json ids"},
    Row{u"gemini-2.5-flash", u"modelLast"},
    Row{u"gemini-2.5-pro", u"modelLast"},
    Row{u"gemini-2.5-flash-lite", u"modelLast"},
};

} // namespace

std::optional<GeminiModel> geminiModel(const QString &name)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(), [&](const Row &r) { return r.name == name; });
    if (row == kRows.end())
        return std::nullopt;
    const QString traits = row->traits.toString();
    return GeminiModel{name,
                       traits.contains("minimal"_L1),
                       traits.contains("levels"_L1),
                       traits.contains("modelLast"_L1),
                       traits.contains("json"_L1),
                       traits.contains("ids"_L1)};
}

QStringList geminiModelNames()
{
    QStringList names;
    for (const Row &row : kRows)
        names.append(row.name.toString());
    return names;
}

} // namespace migochat::sim
