#pragma once

#include "app/domain/changes.h"
#include "app/store/attention.h"
#include "app/store/conversations.h"
#include "app/store/leads.h"
#include "ui/models/latestonly.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace migochat {

class Reader;

/// Numbers beside the pages, the views and the stages. Changes are gathered for a quarter of a second before they are read again.
class Counters final : public QObject
{
    Q_OBJECT

public:
    /// What "mine", "soon" and "today" mean whenever the numbers are read.
    using MomentNow = std::function<conversations::Moment()>;

    Counters(Reader &reader, MomentNow moment, QObject *parent = nullptr);

    void reread();
    void apply(const ChangeSet &changes);

    [[nodiscard]] const conversations::Overview &views() const { return m_views; }
    [[nodiscard]] const QList<leads::StageCount> &stages() const { return m_stages; }
    [[nodiscard]] const attention::Numbers &attention() const { return m_attention; }

Q_SIGNALS:
    void changed();

private:
    struct Numbers {
        conversations::Overview views;
        QList<leads::StageCount> stages;
        attention::Numbers attention;
    };
    static Result<Numbers> readNumbers(const Database &database, const conversations::Moment &moment);

    Reader &m_reader;
    const MomentNow m_moment;
    conversations::Overview m_views;
    QList<leads::StageCount> m_stages;
    attention::Numbers m_attention;
    LatestOnly m_latest;
    QTimer m_gather;
};

} // namespace migochat
