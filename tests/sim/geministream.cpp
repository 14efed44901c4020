#include "tests/sim/gemini.h"

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPieceLength = 18;

QJsonObject piece(const QJsonObject &whole, const QJsonArray &parts, const QString &finish)
{
    QJsonObject candidate{{"content"_L1, QJsonObject{{"role"_L1, "model"_L1}, {"parts"_L1, parts}}}, {"index"_L1, 0}};
    QJsonObject counts = whole.value("usageMetadata"_L1).toObject();
    if (finish.isEmpty())
        counts.remove("candidatesTokenCount"_L1);
    else
        candidate.insert("finishReason"_L1, finish);
    return {{"candidates"_L1, QJsonArray{candidate}},
            {"usageMetadata"_L1, counts},
            {"modelVersion"_L1, whole.value("modelVersion"_L1)},
            {"responseId"_L1, whole.value("responseId"_L1)}};
}

} // namespace

QList<QJsonObject> streamPieces(const QJsonObject &whole)
{
    const QJsonObject candidate = whole.value("candidates"_L1).toArray().at(0).toObject();
    const QJsonArray parts = candidate.value("content"_L1).toObject().value("parts"_L1).toArray();
    if (parts.isEmpty())
        return {whole};
    QList<QJsonObject> pieces;
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        const QString text = part.value("text"_L1).toString();
        if (text.isEmpty())
            pieces.append(piece(whole, {part}, {}));
        for (qsizetype at = 0; at < text.size(); at += kPieceLength) {
            QJsonObject cut = part;
            cut.insert("text"_L1, text.mid(at, kPieceLength));
            pieces.append(piece(whole, {cut}, {}));
        }
    }
    // The last event is often an empty text with the reason.
    const QString finish = candidate.value("finishReason"_L1).toString();
    pieces.append(piece(whole, {QJsonObject{{"text"_L1, ""_L1}}}, finish));
    return pieces;
}

} // namespace migochat::sim
