#pragma once

#include "ui/shell/statusview.h"
#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace migochat {

class CommandRegistry;
class StatusCell;

/// The line at the bottom: agent, channels, assistant, outbox, and the key that finds anything. What is well is named
/// beside a dot; what is not says so in words beside a sign. Every cell opens its card of the agent page.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const Look &look, QWidget *parent = nullptr);

    void setStatus(const StatusView &status);
    /// Puts something before the trailing end.
    void addEnd(QWidget *widget);
    /// The trailing end opens the palette and shows its key.
    void serve(CommandRegistry &commands);

Q_SIGNALS:
    /// `part` as the agent page knows its cards: "agent", "receiving", "channel/whatsapp", "assistant", "outbox".
    void detailsRequested(const QString &part);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell {
        QString part{};
        QString text{};
        QString brief{};
        Token token = Token::Muted;
        QString hint{};

        friend bool operator==(const Cell &, const Cell &) = default;
    };
    [[nodiscard]] Cell describeReceiving() const;
    [[nodiscard]] QList<Cell> describe() const;
    [[nodiscard]] Cell describe(const ChannelStatus &channel) const;
    void refresh();
    void fit();

    const Look m_look;
    StatusView m_status;
    QList<Cell> m_shown;
    QList<StatusCell *> m_cells; ///< kept while their words change, so that none loses the keyboard
    QHBoxLayout *m_row;
    QHBoxLayout *m_outer;
    QToolButton *m_find;
};

} // namespace migochat
