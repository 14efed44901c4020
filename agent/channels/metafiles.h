#pragma once

#include "agent/channels/channel.h"
#include "agent/meta/addressrule.h"
#include "agent/meta/graphclient.h"
#include "app/domain/background.h"

namespace migochat {

/// The files and profiles of Meta's channels. One per channel; calls under way end with the GraphClient.
class MetaFiles
{
public:
    MetaFiles(QNetworkAccessManager &network, GraphClient &graph, const GraphConfig &config, GraphProduct product);

    /// A file with an address of its own (Messenger, Instagram): a plain request, no token.
    /// Errors: NotFound when the address has expired, the others as HttpDownload.
    [[nodiscard]] Async<FetchedFile> fetchByUrl(const FileToFetch &file);

    /// A file known by a media id (WhatsApp): asks for its address, which lives five minutes, and fetches it with the
    /// token. A 404 of the address is asked about once more.
    [[nodiscard]] Async<FetchedFile> fetchById(const FileToFetch &file);

    /// Posts a form with the file; the answer's member `idKey` is the platform's name of it.
    /// Errors: Refused and InvalidPayload (never again as it is), Unauthorized, RateLimited, Network, Timeout.
    [[nodiscard]] Async<QString> upload(const QString &path, const FormUpload &form, QLatin1StringView idKey);

    /// Asks for one object. Errors: NotFound, Refused (the code in the detail), Unauthorized, RateLimited, Network, Timeout.
    [[nodiscard]] Async<QJsonObject> describe(const QString &path, const QUrlQuery &query = {});

    /// A customer's profile. NotFound also when the answer is empty (not permitted) or there is none (2018218).
    [[nodiscard]] Async<RemoteProfile> fetchProfile(const QString &id, const QString &fields);

    // Steps of fetchById, for the class behind it.
    [[nodiscard]] Async<FetchedFile> download(const FileToFetch &file, const QUrl &url, const QByteArray &bearer);

private:
    QNetworkAccessManager &m_network;
    GraphClient &m_graph;
    const AddressRule m_rule;
    const GraphProduct m_product;
    Background m_disk;
};

/// What a call that is no message ended with; `error.detail` begins with the platform's code ("100/33") when it gave one.
[[nodiscard]] Error errorOf(GraphProduct product, const Result<GraphReply> &reply);

} // namespace migochat
