#pragma once

#include "ui/shell/statusview.h"
#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QLabel;
class QScrollArea;

namespace migochat {

class ActionButton;
class FlowLayout;
class StatusCard;

/// How the machinery is doing, one card per part, in plain words. A new status changes the cards where they stand: the
/// keyboard, the place of the page and that of a screen reader stay.
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
    /// The card of a part, made when there is none yet; it is part of what is shown from now on.
    [[nodiscard]] StatusCard &cardOf(const QString &part, Icon icon);
    void placeCards();
    void showAgent();
    void showWebhook();
    void showChannel(const ChannelStatus &channel);
    void showAssistant();
    void showProducts();
    void showOutbox();
    [[nodiscard]] QString timeOrNever(const std::optional<Instant> &at) const;

    const Look m_look;
    StatusView m_status;
    QLabel *m_title;
    QWidget *m_cards;
    FlowLayout *m_flow;
    QScrollArea *m_scroll;
    QHash<QString, StatusCard *> m_parts;
    QStringList m_shown;  ///< parts of this status, in their order
    QStringList m_placed; ///< and as their cards stand
    ActionButton *m_start = nullptr;
};

} // namespace migochat
