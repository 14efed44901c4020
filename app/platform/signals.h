#pragma once

#include <QObject>

#include <memory>

namespace migochat {

/// Turns the system's wish that the program ends (SIGTERM, SIGINT, a closed console) into a signal of the event loop.
/// One per program.
class TerminationSignals final : public QObject
{
    Q_OBJECT

public:
    TerminationSignals();
    ~TerminationSignals() override;

Q_SIGNALS:
    void requested();

private:
    struct Hook;
    std::unique_ptr<Hook> m_hook;
};

} // namespace migochat
