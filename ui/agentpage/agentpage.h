#pragma once

#include "ui/shell/statusview.h"
#include "ui/widgets/look.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace migochat {

class FlowLayout;
class StatusCard;

/// How the machinery is doing, one card per part, in plain words.
class AgentPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AgentPage(const Look &look, QWidget *parent = nullptr);

    void setStatus(const StatusView &status);
    /// Scrolls to the card of a part, see StatusStrip.
    void showPart(const QString &part);

Q_SIGNALS:
    void startAgentRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void place(StatusCard *card, const QString &part);
    void addAgent();
    void addWebhook();
    void addChannel(const ChannelStatus &channel);
    void addAssistant();
    void addProducts();
    void addOutbox();
    [[nodiscard]] QString timeOrNever(const std::optional<Instant> &at) const;

    const Look m_look;
    StatusView m_status;
    QLabel *m_title;
    QWidget *m_cards;
    FlowLayout *m_flow;
    QScrollArea *m_scroll;
    QHash<QString, StatusCard *> m_parts;
};

} // namespace migochat
