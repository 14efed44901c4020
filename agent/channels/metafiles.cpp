#include "agent/channels/metafiles.h"

#include "agent/meta/httpdownload.h"
#include "agent/meta/json.h"

namespace migochat {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNoProfile = 2018218;

bool isComplete(int status)
{
    return status == 200 || status == 206;
}

/// What the host of a file says when it does not give it. Expired CDN addresses answer 403 or 410.
Error refusalOf(int status)
{
    const QString detail = u"HTTP %1"_s.arg(status);
    if (status == 404 || status == 410 || status == 403)
        return {ErrorCode::NotFound, detail};
    if (status == 401)
        return {ErrorCode::Unauthorized, detail};
    if (status == 429)
        return {ErrorCode::RateLimited, detail};
    if (status >= 500)
        return {ErrorCode::Network, detail};
    return {ErrorCode::Refused, detail};
}

/// Messenger names the parts, Instagram the whole.
Result<RemoteProfile> readProfile(const QJsonObject &body)
{
    RemoteProfile profile{.name = json::text(body, "name"_L1).trimmed(),
                          .givenName = json::text(body, "first_name"_L1).trimmed(),
                          .familyName = json::text(body, "last_name"_L1).trimmed(),
                          .username = json::text(body, "username"_L1).trimmed(),
                          .pictureUrl = json::text(body, "profile_pic"_L1)};
    if (profile.name.isEmpty())
        profile.name = QString(profile.givenName + u' ' + profile.familyName).trimmed();
    if (profile.name.isEmpty() && profile.username.isEmpty() && profile.pictureUrl.isEmpty())
        return fail(ErrorCode::NotFound, u"an empty profile"_s);
    return profile;
}

QString codeText(const GraphError &error)
{
    return error.subcode != 0 ? u"%1/%2"_s.arg(error.code).arg(error.subcode) : QString::number(error.code);
}

/// fetchById() from the first question to the file.
class FetchById final : public QObject
{
public:
    FetchById(QObject *parent, MetaFiles &files, GraphClient &graph, FileToFetch file)
        : QObject(parent), m_files(files), m_graph(graph), m_file(std::move(file))
    {
    }

    [[nodiscard]] Async<FetchedFile> start()
    {
        ask();
        return m_answer.future();
    }

private:
    void ask()
    {
        whenDone(m_files.describe(m_file.remoteId), this, [this](const Result<QJsonObject> &media) {
            if (!media)
                return end(failed(media, u"describe"));
            download(*media);
        });
    }

    void download(const QJsonObject &media)
    {
        const QUrl url(json::text(media, "url"_L1));
        const qint64 size = media.value("file_size"_L1).toVariant().toLongLong(); // seen as number and as text
        if (size > m_file.maxBytes)
            return end(fail(ErrorCode::Refused, u"too_large"_s));
        whenDone(m_files.download(m_file, url, m_graph.accessToken()), this, [this, media](Result<FetchedFile> file) {
            if (!file && file.error().code == ErrorCode::NotFound && !m_hasAskedAgain) {
                m_hasAskedAgain = true; // the address may just have run out
                return ask();
            }
            if (file) {
                file->mimeType = json::text(media, "mime_type"_L1);
                file->sha256 = json::text(media, "sha256"_L1);
            }
            end(file);
        });
    }

    void end(const Result<FetchedFile> &result)
    {
        m_answer.give(result);
        deleteLater();
    }

    MetaFiles &m_files;
    GraphClient &m_graph;
    const FileToFetch m_file;
    const Answer<FetchedFile> m_answer;
    bool m_hasAskedAgain = false;
};

} // namespace

Error errorOf(GraphProduct product, const Result<GraphReply> &reply)
{
    if (!reply)
        return reply.error();
    if (!reply->error) {
        if (reply->httpStatus >= 500)
            return {ErrorCode::Network, u"HTTP %1"_s.arg(reply->httpStatus)};
        return {ErrorCode::InvalidPayload, u"HTTP %1 without what was asked for"_s.arg(reply->httpStatus)};
    }
    const GraphError &error = *reply->error;
    const QString detail = codeText(error);
    // 100/33: no such object, or not ours. That is also how a media id that is older than seven days reads. 2018218: the
    // person has no profile.
    if (error.code == 100 && (error.subcode == 33 || error.subcode == kNoProfile))
        return {ErrorCode::NotFound, detail};
    if (refusesToken(error))
        return {ErrorCode::Unauthorized, detail};
    const GraphVerdict verdict = judge(product, error);
    if (verdict.kind == FailureClass::Wait)
        return {ErrorCode::RateLimited, detail, verdict.retryAfter};
    if (verdict.kind == FailureClass::Retry || verdict.kind == FailureClass::Unknown)
        return {ErrorCode::Network, detail, verdict.retryAfter};
    return {ErrorCode::Refused, detail};
}

MetaFiles::MetaFiles(QNetworkAccessManager &network, GraphClient &graph, const GraphConfig &config,
                     GraphProduct product)
    : m_network(network), m_graph(graph), m_rule(config.baseUrl), m_product(product)
{
}

Async<FetchedFile> MetaFiles::fetchByUrl(const FileToFetch &file)
{
    return download(file, QUrl(file.url), {});
}

Async<FetchedFile> MetaFiles::fetchById(const FileToFetch &file)
{
    auto *fetch = new FetchById(&m_graph, *this, m_graph, file);
    return fetch->start();
}

Async<FetchedFile> MetaFiles::download(const FileToFetch &file, const QUrl &url, const QByteArray &bearer)
{
    auto *download = new HttpDownload(&m_graph, m_disk, m_rule);
    const Answer<FetchedFile> answer;
    QObject::connect(
        download, &HttpDownload::finished, &m_graph, [answer, path = file.path](const Result<DownloadAnswer> &done) {
            if (!done)
                return answer.give(failed(done));
            if (!isComplete(done->status))
                return answer.give(tl::unexpected(refusalOf(done->status)));
            answer.give(FetchedFile{
                .path = path, .mimeType = QString::fromLatin1(done->contentType), .sha256 = {}, .bytes = done->bytes});
        });
    download->start(m_network, {.url = url, .bearer = bearer, .path = file.path, .maxBytes = file.maxBytes});
    return answer.future();
}

Async<QString> MetaFiles::upload(const QString &path, const FormUpload &form, QLatin1StringView idKey)
{
    const Answer<QString> answer;
    whenDone(m_graph.upload(path, form), &m_graph,
             [answer, idKey, product = m_product](const Result<GraphReply> &reply) {
                 const QString id = reply && !reply->error ? json::id(reply->body.value(idKey)) : QString();
                 if (id.isEmpty())
                     return answer.give(tl::unexpected(errorOf(product, reply)));
                 answer.give(id);
             });
    return answer.future();
}

Async<QJsonObject> MetaFiles::describe(const QString &path, const QUrlQuery &query)
{
    const Answer<QJsonObject> answer;
    whenDone(m_graph.get(path, query), &m_graph, [answer, product = m_product](const Result<GraphReply> &reply) {
        if (!reply || reply->error || reply->httpStatus != 200)
            return answer.give(tl::unexpected(errorOf(product, reply)));
        answer.give(reply->body);
    });
    return answer.future();
}

Async<RemoteProfile> MetaFiles::fetchProfile(const QString &id, const QString &fields)
{
    const Answer<RemoteProfile> answer;
    whenDone(describe(id, QUrlQuery{{u"fields"_s, fields}}), &m_graph, [answer](const Result<QJsonObject> &body) {
        if (!body)
            return answer.give(failed(body, u"profile"));
        answer.give(readProfile(*body));
    });
    return answer.future();
}

} // namespace migochat
