#pragma once

#include "ui/shell/statusview.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

class ActionButton;
class ElidedLabel;

/// What the one line above the pages says; the most urgent thing only.
struct BannerText {
    enum class Kind { Bad, Warning, Practice };
    enum class Action { None, StartAgent, OpenSettings, ShowReceiving };

    Kind kind = Kind::Warning;
    QString text;
    Action action = Action::None;
    QString why{}; ///< the card of the agent page that says more; empty: none does

    friend bool operator==(const BannerText &, const BannerText &) = default;
};

/// Database > agent > expired access > address that leads nowhere > offline > simulator. Nothing when all is well.
[[nodiscard]] std::optional<BannerText> bannerFor(const StatusView &status, const Look &look);

class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const Look &look, QWidget *parent = nullptr);

    void setStatus(const StatusView &status);

Q_SIGNALS:
    void actionRequested(migochat::BannerText::Action action);
    void whyRequested(const QString &part);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    const Look m_look;
    StatusView m_status;
    std::optional<BannerText> m_banner;
    ElidedLabel *m_text; ///< the tooltip has all of it
    ActionButton *m_button;
    ActionButton *m_why;
};

} // namespace migochat
