#pragma once

#include "ui/shell/statusview.h"
#include "ui/theme/token.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QHBoxLayout;

namespace migochat {

/// The line at the bottom: agent, channels, assistant, outbox. Every cell opens the agent page.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const Look &look, QWidget *parent = nullptr);

    void setStatus(const StatusView &status);
    /// Puts something at the trailing end.
    void addEnd(QWidget *widget);

Q_SIGNALS:
    void detailsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addCell(const QString &text, Token token, const QString &hint);

    const Look m_look;
    StatusView m_status;
    QWidget *m_cells = nullptr;
    QHBoxLayout *m_row = nullptr;
    QHBoxLayout *m_outer;
};

} // namespace migochat
