#include "tests/sim/graphpaging.h"

#include "tests/sim/jsontext.h"

#include <algorithm>

namespace migochat::sim {

using namespace Qt::Literals::StringLiterals;

namespace {

QString cursor(qsizetype at)
{
    const QByteArray plain = "at:" + QByteArray::number(at);
    return QString::fromLatin1(plain.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

QString tokenOf(const SimRequest &request)
{
    const QString header = QString::fromUtf8(request.header("authorization"));
    if (header.startsWith("Bearer "_L1) || header.startsWith("OAuth "_L1))
        return header.section(u' ', 1);
    const QString inAddress = request.parameter(u"access_token"_s);
    if (!inAddress.isEmpty())
        return inAddress;
    return parseObject(request.body).value_or(QJsonObject{}).value("access_token"_L1).toString();
}

std::optional<PageSlice> pageSlice(const SimRequest &request, qsizetype usual, qsizetype most)
{
    const QString limit = request.parameter(u"limit"_s);
    PageSlice slice{0, limit.isEmpty() ? usual : std::clamp<qsizetype>(limit.toInt(), 1, most)};
    const QByteArray after = request.parameter(u"after"_s).toLatin1();
    if (after.isEmpty())
        return slice;
    const QByteArray plain = QByteArray::fromBase64(after, QByteArray::Base64UrlEncoding);
    bool numeric = false;
    slice.from = plain.mid(3).toLongLong(&numeric);
    if (!plain.startsWith("at:") || !numeric || slice.from < 0)
        return std::nullopt;
    return slice;
}

QJsonObject paging(const World &world, const SimRequest &request, const PageSlice &slice, qsizetype total)
{
    const qsizetype end = std::min(slice.from + slice.size, total);
    QJsonObject object{{"cursors"_L1, QJsonObject{{"before"_L1, cursor(slice.from)}, {"after"_L1, cursor(end)}}}};
    if (end >= total)
        return object;
    QUrlQuery query = request.query;
    for (const QString &name : {u"after"_s, u"access_token"_s, u"appsecret_proof"_s})
        query.removeAllQueryItems(name);
    query.addQueryItem(u"access_token"_s, tokenOf(request));
    query.addQueryItem(u"after"_s, cursor(end));
    object.insert("next"_L1, QString(world.graphOrigin + request.path + u'?' + query.toString(QUrl::FullyEncoded)));
    return object;
}

} // namespace migochat::sim
