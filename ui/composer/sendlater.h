#pragma once

#include "app/domain/instant.h"
#include "ui/shell/overlay.h"

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace migochat {

/// Asks when to send: typed ("tomorrow 10", "بكرة ١٠", "2h") or one of the usual times. Says what it understood.
class SendLater final : public Overlay
{
    Q_OBJECT

public:
    SendLater(const Look &look, QWidget *window);

    void ask();

Q_SIGNALS:
    void chosen(migochat::Instant at);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void accept();
    [[nodiscard]] std::optional<Instant> wanted() const;

    QLabel *m_title;
    QLineEdit *m_field;
    QListWidget *m_usual;
    QLabel *m_meaning;
};

} // namespace migochat
