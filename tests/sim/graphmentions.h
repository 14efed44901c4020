#pragma once

#include "tests/sim/context.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace migochat::sim {

/// Posts and comments of others that name our Instagram account: read through the account's mentioned_media and
/// mentioned_comment, answered through its edge "mentions". Nobody may read them as objects.
class GraphMentions
{
public:
    explicit GraphMentions(Context context) : m_context(context) {}

    struct Mention {
        QString post;
        QString comment; ///< empty: in the caption
        QString text;
        QString writer;  ///< username
        QString picture; ///< address
        Instant at{};
    };
    void add(const Mention &mention) { m_mentions.append(mention); }
    /// The next questions are refused: "permission" (200), "comments_off" (100), "gone" (100/33), "names" (nobody may ask who
    /// wrote it), "" none.
    void refuse(const QString &why) { m_refusal = why; }

    /// Nothing when the call is about something else.
    [[nodiscard]] std::optional<SimResponse> handle(const SimRequest &request, const QStringList &parts);

private:
    [[nodiscard]] SimResponse read(const QString &wish) const;
    [[nodiscard]] SimResponse reply(const SimRequest &request) const;
    [[nodiscard]] std::optional<SimResponse> refusal(const QString &wish) const;
    [[nodiscard]] const Mention *find(const QString &post, const QString &comment) const;

    Context m_context;
    QList<Mention> m_mentions;
    QString m_refusal;
};

} // namespace migochat::sim
