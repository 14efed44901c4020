#include "tests/sim/graphbody.h"

#include <QRegularExpression>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString firstGroup(const QString &pattern, const QString &text)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    return expression.match(text).captured(1);
}

FormPart partFrom(const QByteArray &block)
{
    const qsizetype split = block.indexOf("\r\n\r\n");
    const QString head = QString::fromUtf8(block.left(split));
    FormPart part;
    part.name = firstGroup(u"[; ]name=\"?([^\";\r\n]*)"_s, head);
    part.fileName = firstGroup(u"filename=\"?([^\";\r\n]*)"_s, head);
    part.mimeType = firstGroup(u"content-type:\\s*([^;\r\n]*)"_s, head);
    part.bytes = block.mid(split + 4);
    return part;
}

} // namespace

QList<FormPart> formParts(const SimRequest &request)
{
    const QString type = QString::fromLatin1(request.header("content-type"));
    const QString boundary = firstGroup(u"^multipart/form-data.*boundary=\"?([^\";]+)"_s, type);
    if (boundary.isEmpty())
        return {};
    const QByteArray mark = "--" + boundary.toLatin1();
    const QByteArray nextMark = "\r\n" + mark;
    QList<FormPart> parts;
    qsizetype from = request.body.indexOf(mark);
    while (from >= 0) {
        const qsizetype start = from + mark.size() + 2;
        const qsizetype next = request.body.indexOf(nextMark, start);
        if (next < 0)
            break;
        parts.append(partFrom(request.body.mid(start, next - start)));
        from = next + 2;
    }
    return parts;
}

} // namespace migochat::sim
